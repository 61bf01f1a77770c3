export { guardStaff, refuseSealed } from './guard-staff.ts';
export { giveSession } from './session-cookie.ts';
export { signOutRoutes } from './sign-out-routes.ts';
export { trainingRoutes } from './training-routes.tsx';
