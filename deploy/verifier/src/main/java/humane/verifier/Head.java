package humane.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** A signed head, as in {@code GET /ledger/head}. */
record Head(long size, byte[] root, byte[] previous, String at, String keyId, byte[] signature) {

  static Head of(JsonNode node) throws BadForm {
    Json.fields(node, "size", "root", "previous", "at", "keyId", "signature");
    return new Head(
        Json.number(node, "size"),
        Json.hash(node, "root"),
        Json.hash(node, "previous"),
        Json.text(node, "at"),
        Json.text(node, "keyId"),
        Json.base64(node, "signature"));
  }

  /** The bytes that are signed. */
  byte[] statement() {
    Base64.Encoder base64 = Base64.getEncoder();
    return ("humane-ledger-head/1\n"
            + size
            + "\n"
            + base64.encodeToString(root)
            + "\n"
            + base64.encodeToString(previous)
            + "\n"
            + at
            + "\n"
            + keyId
            + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** By what the next head names this one. */
  byte[] hash() {
    return new Hashes().plain(statement());
  }

  boolean statesTheSameAs(Head other) {
    return Arrays.equals(statement(), other.statement());
  }
}
