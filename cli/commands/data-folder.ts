/** Which deployment a command is about: its folder, and the server that runs on it, if one does. */
import { type AnnouncedServer, dataDirOf, findServer } from '@amanat/server';
import type { Call } from '../terminal.ts';

export interface DataFolder {
  readonly dataDir: string;
  readonly server: AnnouncedServer | undefined;
}

export function dataFolderOf(data: string | undefined, training: boolean, env: Call['env']): DataFolder {
  const dataDir = dataDirOf(data, training, env);
  return { dataDir, server: findServer(dataDir) };
}
