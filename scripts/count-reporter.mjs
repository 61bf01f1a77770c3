// Counts tests (not the suites around them) for scripts/test.mjs: one line of JSON at the end.
export default async function* count(events) {
  let passed = 0;
  let failed = 0;
  for await (const { type, data } of events) {
    if (data?.details?.type === 'suite') continue;
    if (type === 'test:pass') {
      // A skipped or unfinished test is not a passed one: a check that did not run is a failure.
      if (data.skip !== undefined || data.todo !== undefined) failed += 1;
      else passed += 1;
    } else if (type === 'test:fail') failed += 1;
  }
  yield JSON.stringify({ passed, failed });
}
