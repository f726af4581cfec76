package humane.budget.agreement;

import java.time.Instant;

/**
 * An agreement as it was written and signed.
 *
 * @param pdf the bytes that were signed
 * @param signature Ed25519 over those bytes
 */
@SuppressWarnings("ArrayRecordComponent")
public record SignedPaper(
    String planId,
    String checkNumber,
    byte[] pdf,
    byte[] signature,
    String keyId,
    Instant signedAt) {}
