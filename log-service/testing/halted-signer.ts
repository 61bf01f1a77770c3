/** A signer in a process of its own, which sends itself a signal the moment that what it is to sign is remembered. Arguments: signal, folder, origin, request as JSON. */
import { openLocalSigner } from '../local-signer.ts';

const [signal, folder = '', origin = '', request = ''] = process.argv.slice(2);
const { oldSize, proof, text } = JSON.parse(request) as { oldSize: number; proof: string[]; text: string };
const signer = await openLocalSigner({
  folder,
  origin,
  reached: () => process.kill(process.pid, signal === 'SIGSTOP' ? 'SIGSTOP' : 'SIGKILL'),
});
const answer = await signer.sign({ oldSize, proof: proof.map((hash) => Uint8Array.fromBase64(hash)), text });
process.stdout.write(JSON.stringify(answer));
