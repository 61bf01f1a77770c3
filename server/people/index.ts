export { peopleRoutes } from './people-routes.tsx';
export { personRoutes } from './person-routes.tsx';
