package humane.borrower.signin.web;

import io.quarkus.qute.TemplateData;

/** What the care page lists. */
final class CareView {
  private CareView() {}

  /** A need to tick, and what changes when it is ticked. */
  @TemplateData
  public record Need(String value, String label, String hint, boolean chosen) {}

  /** A capacity in which somebody may help. */
  @TemplateData
  public record Role(String value, String label) {}

  /** Somebody who helps now. */
  @TemplateData
  public record Named(String id, String name, String role, String until) {}
}
