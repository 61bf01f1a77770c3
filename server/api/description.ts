/** The API in OpenAPI 3.1, made from the schemas that the routes themselves parse with. */
import { OpenAPIHono, type RouteConfig, z } from '@hono/zod-openapi';
import {
  codeBody,
  complaintBody,
  dossierBody,
  dossierListBody,
  dossierVersionBody,
  errorBody,
  figuresBody,
  emptyBody,
  firstLinkBody,
  healthBody,
  importBody,
  importedBody,
  keyAnswerBody,
  keyCommandBody,
  lodgedBody,
  promisesBody,
  receiptWaitsBody,
  registerRowsAnswerBody,
  registerRowsBody,
  releaseBody,
  releasedBody,
  releaseListBody,
  releaseWishBody,
  ticketBody,
} from './schemas.ts';

const json = (schema: z.ZodType) => ({ 'application/json': { schema } });
const answer = (description: string, schema: z.ZodType) => ({ description, content: json(schema) });
const refused = (description: string) => answer(description, errorBody);
const body = (schema: z.ZodType) => ({ body: { required: true, content: json(schema) } });

const file = (description: string) => ({
  description,
  content: { 'application/octet-stream': { schema: { type: 'string' as const, format: 'binary' } } },
});

const bearer = (description: string) => z.string().optional().openapi({ description, example: 'Bearer …' });

const paths: readonly RouteConfig[] = [
  {
    method: 'get',
    path: '/health',
    summary: 'Whether it answers, and whether it takes complaints now.',
    responses: { 200: answer('It answers.', healthBody) },
  },
  {
    method: 'get',
    path: '/tickets',
    summary: 'Draw a ticket that admits one complaint within two hours, once its proof of work is solved.',
    responses: { 200: answer('The ticket.', ticketBody) },
  },
  {
    method: 'post',
    path: '/complaints',
    summary: 'Lodge a complaint. The same key again is the same complaint: nothing more is stored.',
    request: {
      headers: z.object({
        'Idempotency-Key': z.string().min(22).max(128).openapi({
          description: 'At least 128 random bits, as base64url, hexadecimal or a UUID. The code is made from it.',
        }),
        Authorization: bearer('The desk key: the complaint then counts as an office’s.'),
      }),
      ...body(complaintBody),
    },
    responses: {
      201: answer('Kept.', lodgedBody),
      200: answer('Was kept before: the first answer again.', lodgedBody),
      400: refused('No JSON, or nested too deeply.'),
      401: refused('The bearer key is not the desk key.'),
      403: refused('No proof of work, or sent by another site’s page.'),
      409: refused('The ticket has admitted another complaint.'),
      410: refused('The ticket is more than two hours old.'),
      411: refused('No Content-Length.'),
      413: refused('More than 16 KiB.'),
      415: refused('Not application/json; no file is taken, of any kind.'),
      422: refused('An answer does not parse; nothing was stored.'),
      503: refused('Intake is stopped or busy; send the same again later.'),
    },
  },
  {
    method: 'post',
    path: '/code/receipt',
    summary: 'The receipt of what a code stands for, as an age file whose passphrase is the code’s digits.',
    request: body(codeBody),
    responses: {
      200: file('A proof file (c2sp.org/tlog-proof@v1), encrypted. It holds no text of the complaint.'),
      202: answer('The log has not published it yet.', receiptWaitsBody),
      404: refused('Nothing is kept under this code.'),
      422: refused('This is no code.'),
    },
  },
  {
    method: 'post',
    path: '/log/challenge',
    summary: 'For registered auditors: open what stands at indexes that follow from the signature, once a day.',
    request: {
      body: {
        required: true,
        content: {
          'text/plain': {
            schema: z.string().max(2048).openapi({ description: 'Signed note, amanat-challenge/v1, byte for byte.' }),
          },
        },
      },
    },
    responses: {
      200: file('The openings, encrypted to the auditor’s age key.'),
      403: refused('No registered auditor has signed it.'),
      409: refused('Another challenge was answered today.'),
      413: refused('More than 2 KiB.'),
      415: refused('Not text/plain.'),
      422: refused('Not a challenge of this log, of today, over a published checkpoint.'),
    },
  },
  {
    method: 'post',
    path: '/keys',
    summary: 'Hold the ceremony, unseal, seal, change slots; for the operator of the machine, by the command line.',
    request: {
      headers: z.object({ Authorization: bearer('The key in server.json of the data folder.') }),
      ...body(keyCommandBody),
    },
    responses: {
      200: answer('How it ended: `kind` says so.', keyAnswerBody),
      401: refused('The bearer key is missing or wrong.'),
      422: refused('Not a command.'),
    },
  },
  {
    method: 'post',
    path: '/accounts/first-link',
    summary: 'The address by which the first administrator joins; for the operator of the machine.',
    request: {
      headers: z.object({ Authorization: bearer('The key in server.json of the data folder.') }),
      ...body(emptyBody),
    },
    responses: {
      200: answer('The address, or why there is none: `kind` says so.', firstLinkBody),
      401: refused('The bearer key is missing or wrong.'),
    },
  },
  {
    method: 'post',
    path: '/registers/rows',
    summary:
      'Take in rows of a register as claims, or say what would become of them; for the command line, under a permit.',
    request: {
      headers: z.object({ Authorization: bearer('The key in server.json of the data folder.') }),
      ...body(registerRowsBody),
    },
    responses: {
      200: answer('What became of each row, or why none was taken: `kind` says so.', registerRowsAnswerBody),
      401: refused('The bearer key is missing or wrong.'),
      413: refused('More than 1 MiB.'),
      422: refused('A row does not parse; nothing of the batch was stored.'),
      503: refused('The server is sealed.'),
    },
  },
  {
    method: 'get',
    path: '/dossiers',
    summary: 'List what is published.',
    responses: { 200: answer('All published dossiers.', dossierListBody) },
  },
  {
    method: 'get',
    path: '/dossiers/{id}',
    summary: 'Read one dossier: claims with who said each, and promises with their state.',
    request: { params: z.object({ id: z.string() }) },
    responses: {
      200: answer('The dossier with its translations and versions.', dossierBody),
      404: refused('No such dossier.'),
    },
  },
  {
    method: 'get',
    path: '/dossiers/{id}/versions/{version}',
    summary: 'Read a dossier as it was public then. The answer never changes.',
    request: { params: z.object({ id: z.string(), version: z.string() }) },
    responses: { 200: answer('That version.', dossierVersionBody), 404: refused('No such version.') },
  },
  {
    method: 'get',
    path: '/promises',
    summary: 'Promises made to the public, each with its state, and how many stand in each.',
    responses: { 200: answer('All promises of all dossiers.', promisesBody) },
  },
  {
    method: 'get',
    path: '/proofs/{event}',
    summary: 'The proof of a public event (c2sp.org/tlog-proof@v1), with the event in clear.',
    request: { params: z.object({ event: z.string() }) },
    responses: { 200: file('A proof file.'), 404: refused('No public event, or not yet on the log.') },
  },
  {
    method: 'post',
    path: '/dossiers',
    summary: 'Bring in a dossier whole; for the operator of the machine. Outside training it waits for two people.',
    request: {
      headers: z.object({ Authorization: bearer('The key in server.json of the data folder.') }),
      ...body(importBody),
    },
    responses: {
      201: answer('Published.', importedBody),
      200: answer('Revised, or already so.', importedBody),
      202: answer('Waits for two people.', importedBody),
      401: refused('The bearer key is missing or wrong.'),
      422: refused('It is not a dossier.'),
    },
  },
  {
    method: 'get',
    path: '/figures',
    summary: 'The newest release of figures, and the newest that has districts.',
    responses: { 200: answer('Both, or null while there is none.', figuresBody) },
  },
  {
    method: 'get',
    path: '/figures/releases',
    summary: 'All releases of figures, the newest first.',
    responses: { 200: answer('All releases.', releaseListBody) },
  },
  {
    method: 'post',
    path: '/figures/releases',
    summary:
      'Make a release of figures from the record, and publish it; for the operator of the machine. May take minutes.',
    request: {
      headers: z.object({ Authorization: bearer('The key in server.json of the data folder.') }),
      ...body(releaseWishBody),
    },
    responses: {
      200: answer('What was released.', releasedBody),
      401: refused('The bearer key is missing or wrong.'),
      409: refused('Another is being made; or that day, month or record does not allow one: `code` says why.'),
      422: refused('Not a wish, or a snapshot that is too young.'),
      503: refused('The server is sealed, or keys wait to be put in place.'),
    },
  },
  {
    method: 'get',
    path: '/figures/releases/{id}',
    summary: 'Read one release: all its tables, as they are stored. No query narrows them.',
    request: { params: z.object({ id: z.string() }) },
    responses: { 200: answer('The release.', releaseBody), 404: refused('No such release.') },
  },
  {
    method: 'get',
    path: '/figures/releases/{id}/files/{name}',
    summary: 'One file of a release, byte for byte as its digest says.',
    request: { params: z.object({ id: z.string(), name: z.string() }) },
    responses: {
      200: {
        description: 'The file.',
        content: {
          'application/json': { schema: { type: 'object' as const } },
          'text/csv': { schema: { type: 'string' as const } },
          'text/plain': { schema: { type: 'string' as const } },
        },
      },
      404: refused('No such file.'),
    },
  },
];

/** The document as it is served. */
export function apiDescription(): object {
  const app = new OpenAPIHono();
  for (const path of paths) app.openAPIRegistry.registerPath(path);
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Amanat',
      version: '1',
      license: { name: 'AGPL-3.0-or-later' },
      description: 'Complaints come in, published dossiers go out. No file is taken, of any kind.',
    },
    servers: [{ url: '/api' }],
  });
}
