export { districtRoutes } from './district-routes.tsx';
export { officeRoutes } from './office-routes.tsx';
