/** SHA-256 and Ed25519 for signer and witness: they run alone, without the server and its ciphers. */
export {
  type Ed25519Key,
  ed25519Signer as ed25519Key,
  sha256 as nodeSha256,
  verifyEd25519 as nodeVerifyEd25519,
} from '@amanat/node-crypto';
