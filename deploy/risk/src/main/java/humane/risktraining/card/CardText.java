package humane.risktraining.card;

import humane.risktraining.measure.CalibrationTable;
import humane.risktraining.measure.Measures;
import humane.risktraining.training.CrossValidation;
import java.util.Locale;
import java.util.StringJoiner;

/** A card as Markdown. */
public final class CardText {
  private final StringBuilder text = new StringBuilder();

  private CardText() {}

  public static String of(ModelCard card) {
    return new CardText().write(card);
  }

  private String write(ModelCard card) {
    line("# Model card: who needs help first");
    line("");
    line(
        "It says how likely an account is to fall into default. That chooses how early help is offered, and nothing else: never how often"
            + " somebody is contacted, a price or an offer.");
    facts(card);
    measures(card);
    calibration(card.calibration());
    groups(card);
    features(card);
    return text.toString();
  }

  private void facts(ModelCard card) {
    ModelCard.Data data = card.data();
    table("what", "value");
    row("model", card.modelId());
    row("trained on", card.trainedOn());
    row("data", data.file() + ", SHA-256 " + data.sha256());
    row("form", data.form());
    row("accounts", data.accounts());
    row("defaults", data.defaults() + " (" + percent(data.defaultRate()) + ")");
    row("method", card.method());
    row("settings", card.settings() + ", " + card.trees() + " trees");
    row(
        "calibration",
        "log odds × " + four(card.calibrationSlope()) + " + " + four(card.calibrationShift()));
    row("seed", card.seed());
    for (ModelCard.Library library : card.libraries()) row(library.name(), library.version());
  }

  private void measures(ModelCard card) {
    line("");
    line("## How well it does, on accounts it had not seen");
    table(
        "fold",
        "trees",
        "AUC",
        "Gini",
        "KS",
        "Brier",
        "ECE",
        "ECE, equal counts",
        "AUC of logistic regression");
    int number = 1;
    for (CrossValidation.Fold fold : card.folds())
      row(
          number++,
          fold.trees(),
          four(fold.model().auc()),
          four(fold.model().gini()),
          four(fold.model().ks()),
          four(fold.model().brier()),
          four(fold.model().ece()),
          four(fold.model().eceOfEqualCounts()),
          four(fold.logistic().auc()));
    table(
        "measure",
        "mean ± standard error over folds",
        "logistic regression",
        "all accounts together",
        "logistic regression, together");
    for (ModelCard.MeasureLine mean : card.overFolds())
      row(
          mean.measure(),
          four(mean.model()) + " ± " + four(mean.modelStandardError()),
          four(mean.logistic()) + " ± " + four(mean.logisticStandardError()),
          four(named(mean.measure(), card.pooled().model())),
          four(named(mean.measure(), card.pooled().logistic())));
  }

  private static double named(String measure, Measures measures) {
    return switch (measure) {
      case "AUC" -> measures.auc();
      case "Gini" -> measures.gini();
      case "KS" -> measures.ks();
      case "Brier" -> measures.brier();
      case "ECE" -> measures.ece();
      case "ECE, equal counts" -> measures.eceOfEqualCounts();
      default -> throw new IllegalArgumentException("No measure is called " + measure);
    };
  }

  private void calibration(CalibrationTable calibration) {
    line("");
    line("## Foreseen and observed, a tenth of the accounts a line");
    table("from", "to", "accounts", "foreseen", "observed");
    for (CalibrationTable.Bin bin : calibration.bins())
      row(
          four(bin.from()),
          four(bin.to()),
          bin.accounts(),
          percent(bin.foreseen()),
          percent(bin.observed()));
  }

  private void groups(ModelCard card) {
    line("");
    line("## Across protected attributes, which the model does not know");
    line("");
    if (card.groups().isEmpty()) {
      line("The data state none.");
      return;
    }
    line(
        "Self-care below "
            + percent(card.selfCareBelow())
            + ", early support from "
            + percent(card.earlySupportFrom())
            + ". Missed: defaults not helped early. Needless: other accounts that were.");
    table(
        "attribute",
        "value",
        "accounts",
        "defaults",
        "foreseen",
        "AUC",
        "Brier",
        "self-care",
        "early support",
        "missed",
        "needless");
    for (ModelCard.Group group : card.groups())
      row(
          group.attribute(),
          group.value(),
          group.accounts(),
          percent(group.defaultRate()),
          percent(group.foreseen()),
          four(group.auc()),
          four(group.brier()),
          percent(group.selfCare()),
          percent(group.earlySupport()),
          percent(group.missed()),
          percent(group.needless()));
  }

  private void features(ModelCard card) {
    line("");
    line("## What it asks");
    table("feature", "a larger value may only mean");
    for (ModelCard.FeatureLine feature : card.features())
      row(
          feature.feature(),
          switch (feature.direction()) {
            case "MORE_RISK" -> "more risk";
            case "LESS_RISK" -> "less risk";
            default -> "either";
          });
  }

  private void table(String... titles) {
    line("");
    row((Object[]) titles);
    line("|" + " --- |".repeat(titles.length));
  }

  private void row(Object... cells) {
    StringJoiner row = new StringJoiner(" | ", "| ", " |");
    for (Object cell : cells) row.add(String.valueOf(cell).replace("|", "\\|"));
    line(row.toString());
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private static String four(double value) {
    return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.4f", value);
  }

  private static String percent(double share) {
    return Double.isNaN(share) ? "–" : String.format(Locale.ROOT, "%.1f %%", share * 100);
  }
}
