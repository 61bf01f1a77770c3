export { erasureRoutes } from './erasure-routes.tsx';
