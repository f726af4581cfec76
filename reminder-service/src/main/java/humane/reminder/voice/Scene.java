package humane.reminder.voice;

import java.util.List;

/**
 * Who speaks and whom we ask for: what fills the gaps of words that anybody may hear.
 *
 * @param fullName of the borrower; empty when they rang us
 * @param spokenFor the person to ask for who is named to an answering machine
 * @param waysToPay in words, said to the borrower alone
 * @param helplines of the borrower's country, verified ones only
 * @param emergencyLines only those to ring in danger
 */
public record Scene(
    String brand,
    String fullName,
    String site,
    String hotline,
    String hours,
    String spokenFor,
    List<String> waysToPay,
    List<String> helplines,
    List<String> emergencyLines) {
  public Scene {
    waysToPay = List.copyOf(waysToPay);
    helplines = List.copyOf(helplines);
    emergencyLines = List.copyOf(emergencyLines);
  }
}
