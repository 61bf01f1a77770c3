// Loaded before anything else by npm start and npm run amanat: an older Node would fail somewhere, later, in odd words.
// Plain JavaScript without imports, so that every Node can read it.
const requiredMajor = '26';
const { node } = process.versions;

if (node.split('.')[0] !== requiredMajor) {
  process.stderr.write(
    `Amanat runs on Node ${requiredMajor}, and this is ${node}. Run "npm ci" once: it brings the right one for this machine; then "npm start".\n`,
  );
  process.exit(2);
}
