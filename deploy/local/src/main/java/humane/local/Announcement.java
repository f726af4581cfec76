package humane.local;

/** The block that tells people where to look. */
final class Announcement {
  private Announcement() {}

  static String of(Suite suite) {
    return """

        Humane Collections is running.

          Staff console    %s
                           (works once; deploy/up --link prints another)
          %-15s  %s
          Borrower portal  %s/me
          Tokens           %s (agent.jwt, compliance.jwt, admin.jwt)
          Logs             %s
          To stop          Ctrl-C
        """
        .formatted(
            suite.staffLink(),
            suite.isLive() ? "Carrier" : "Handset",
            suite.isLive()
                ? "Twilio: texts and calls reach real people"
                : suite.url(Service.HANDSET) + "/",
            suite.publicUrl(Service.BORROWER_SERVICE),
            suite.data().tokens(),
            suite.data().log("x").getParent());
  }
}
