export { codeRoutes } from './code-routes.tsx';
export { sessionCookieName } from './session-cookie.ts';
