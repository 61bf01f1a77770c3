export { ruleRoutes } from './rule-routes.tsx';
export { calendarRoutes } from './calendar-routes.tsx';
