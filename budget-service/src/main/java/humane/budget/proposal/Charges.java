package humane.budget.proposal;

/**
 * What stands beside a debt's principal and interest, in minor units.
 *
 * @param feesMinor fees already charged, which bear no interest and are paid before principal
 * @param waivedMinor how much of them the lender lets go
 * @param writtenOffMinor how much of the principal the lender lets go
 */
public record Charges(long feesMinor, long waivedMinor, long writtenOffMinor) {
  public static final Charges NONE = new Charges(0, 0, 0);

  public Charges {
    if (feesMinor < 0 || waivedMinor < 0 || writtenOffMinor < 0 || waivedMinor > feesMinor) {
      throw new IllegalArgumentException(
          "nothing is below zero, and no more is waived than charged");
    }
  }

  public long toPayMinor() {
    return feesMinor - waivedMinor;
  }
}
