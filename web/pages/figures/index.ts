/** Pages of figures: they read a stored release and say its tokens in words. */
export { FiguresCheckPage } from './check-page.tsx';
export type { DivisionEntry, PlaceEntry, PlaceName, ReleaseEntry } from './figure-view.ts';
export { FiguresMethodPage, type FiguresMethodPageProps } from './method-page.tsx';
export { FiguresOverviewPage, type FiguresOverviewPageProps } from './overview-page.tsx';
export { FiguresPlacePage, type FiguresPlacePageProps } from './place-page.tsx';
export { placeInWords } from './place-name.tsx';
export { FiguresPlacesPage, type FiguresPlacesPageProps } from './places-page.tsx';
export {
  FiguresReleasePage,
  type FiguresReleasePageProps,
  FiguresReleasesPage,
  type FiguresReleasesPageProps,
} from './releases-page.tsx';
