/** Sealing by page, over HTTP: who may, that it is asked once more, and what a sealed server then answers. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { signedInAs } from '../../test/fixtures/staff.ts';
import { createApp } from '../app.ts';
import { openTestDeployment, type TestDeployment } from '../testing/test-deployment.ts';

let deployment: TestDeployment;
let app: ReturnType<typeof createApp>;
before(async () => {
  deployment = await openTestDeployment();
  app = createApp(deployment.services);
});
after(() => deployment.stop());

test('a case worker and an auditor are shown no way to seal, and seal nothing', async () => {
  for (const person of ['case-worker-a', 'auditor', 'custodian-a'] as const) {
    const asked = await signedInAs(person, app);
    assert.doesNotMatch(await (await asked.get('/en/staff')).text(), /staff\/seal/);
    assert.equal((await asked.get('/en/staff/seal')).status, 403);
    assert.equal((await asked.post('/en/staff/seal', { seal: 'now' })).status, 403);
  }
  assert.equal(deployment.services.keyring.state(), 'unsealed');
});

test('a supervisor is asked once more; then nobody goes on until it is unsealed, and complaints are taken', async () => {
  const supervisor = await signedInAs('supervisor-kasur', app);
  const other = await signedInAs('case-worker-a', app);
  assert.match(await (await supervisor.get('/ur/staff')).text(), /\/ur\/staff\/seal/);
  assert.match(await (await supervisor.get('/ur/staff/seal')).text(), /name="seal" value="now"/);
  assert.equal((await supervisor.post('/ur/staff/seal', {})).status, 422);
  assert.equal(deployment.services.keyring.state(), 'unsealed');
  const sealed = await supervisor.post('/ur/staff/seal', { seal: 'now' });
  assert.deepEqual([sealed.status, sealed.headers.get('location')], [303, '/ur/unseal']);
  assert.equal(deployment.services.keyring.state(), 'sealed');
  assert.match(await (await supervisor.get('/ur/unseal')).text(), /name="by" value="passphrase"/);
  for (const asked of [supervisor, other]) assert.equal((await asked.get('/en/staff')).status, 503);
  assert.equal((await other.get('/en/lodge')).status, 200);
});
