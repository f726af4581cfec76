package humane.reminder.ledger.rest;

import humane.reminder.ledger.TreeHead;
import java.util.Base64;

/**
 * A head as outsiders are given it: hashes and signature in base64, {@code at} exactly as it is
 * signed.
 */
public record HeadView(
    long size, String root, String previous, String at, String keyId, String signature) {

  public static HeadView of(TreeHead head) {
    Base64.Encoder base64 = Base64.getEncoder();
    return new HeadView(
        head.size(),
        base64.encodeToString(head.root()),
        base64.encodeToString(head.previous()),
        head.at().toString(),
        head.keyId(),
        base64.encodeToString(head.signature()));
  }
}
