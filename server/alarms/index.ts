export { alarmRoutes } from './alarm-routes.tsx';
