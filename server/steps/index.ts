export { reviewRoutes } from './review-routes.tsx';
export { stepRoutes } from './step-routes.tsx';
