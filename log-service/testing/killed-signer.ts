/** A signer in a process of its own, which kills itself the moment that what it is to sign is remembered. Arguments: folder, origin, request as JSON. */
import { openLocalSigner } from '../local-signer.ts';

const [folder = '', origin = '', request = ''] = process.argv.slice(2);
const { oldSize, proof, text } = JSON.parse(request) as { oldSize: number; proof: string[]; text: string };
const signer = await openLocalSigner({
  folder,
  origin,
  reached: () => process.kill(process.pid, 'SIGKILL'),
});
await signer.sign({ oldSize, proof: proof.map((hash) => Uint8Array.fromBase64(hash)), text });
process.stdout.write('signed');
