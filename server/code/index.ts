export { codeRoutes } from './code-routes.tsx';
export { endSession, sessionCookieName } from './session-cookie.ts';
