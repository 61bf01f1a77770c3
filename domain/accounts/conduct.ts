/**
 * The code of conduct that everybody accepts before any work. Its words stand in `web/locales/`; whoever changes what
 * they ask of anybody raises the version, and everybody is asked again.
 */
export const conductVersion = 1;
