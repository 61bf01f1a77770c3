export { dossierDeskRoutes } from './dossier-desk-routes.tsx';
export { dossierFormRoutes } from './dossier-form-routes.tsx';
export { dossierProposalRoutes } from './dossier-proposal-routes.tsx';
