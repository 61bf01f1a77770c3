/** The time stamps of published checkpoints as files, with the exact bytes that were stamped: `openssl ts -verify` takes both. */
import type { OpenedDeployment } from '../open-deployment.ts';

/** `size`, then `checkpoint` or `<authority>.tsr`; nothing for any other name. */
export type StampFiles = (size: string, name: string) => Promise<Uint8Array<ArrayBuffer> | undefined>;

export function stampFiles(log: Pick<OpenedDeployment['database']['log'], 'loadStamps'>, logId: number): StampFiles {
  return async (size, name) => {
    if (!/^(0|[1-9]\d{0,15})$/.test(size)) return undefined;
    const stamps = await log.loadStamps(logId, Number(size));
    const wanted =
      name === 'checkpoint'
        ? stamps[0]?.stamped
        : stamps.find(({ authority }) => name === `${authority}.tsr`)?.response;
    return wanted === undefined ? undefined : new Uint8Array(wanted);
  };
}
