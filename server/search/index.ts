/** Searching outside one's own cases. */
export { searchRoutes } from './search-routes.tsx';
