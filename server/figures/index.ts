export { figureRoutes } from './figure-routes.tsx';
export { storedFile } from './file-routes.ts';
export { zipped } from './zipped.ts';
