/** A line to a real server on which any bytes can be sent, and what comes back until the server ends it. */
import { connect, type Socket } from 'node:net';

export interface RawLine {
  readonly socket: Socket;
  /** Everything that came back, once the server has ended the line. */
  readonly answer: Promise<string>;
}

export async function openLine(port: number): Promise<RawLine> {
  const socket = connect(port, '127.0.0.1');
  let received = '';
  socket.setEncoding('latin1').on('data', (text: string) => (received += text));
  const answer = new Promise<string>((resolve) => {
    socket.once('close', () => resolve(received));
    // A line that the server resets is ended, too.
    socket.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => socket.once('connect', () => resolve()));
  return { socket, answer };
}

export const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d{3}) /.exec(answer)?.[1] ?? 0);
