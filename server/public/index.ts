export { loadAssets } from './assets.ts';
export { helpLineViews } from './help-line-views.ts';
export { publicRoutes, remedyTable } from './public-routes.tsx';
