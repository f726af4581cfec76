package humane.risktraining.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import humane.risk.AccountHistory;
import humane.risk.HistoryForm;
import humane.risk.RiskFeature;
import humane.risk.RiskModel;
import humane.risk.TreeEnsemble;
import humane.risk.file.ModelFile;
import humane.risktraining.MadeUpHistory;
import humane.risktraining.Refusal;
import humane.risktraining.history.HistoryFile;
import humane.risktraining.measure.Measures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingTest {
  private static final long SEED = 3;
  private static Samples samples;
  private static Samples others;
  private static RiskModel model;

  @BeforeAll
  static void train(@TempDir Path folder) throws IOException {
    samples = read(new MadeUpHistory(1500, 11).writtenTo(folder.resolve("known.csv")));
    others = read(new MadeUpHistory(800, 12).writtenTo(folder.resolve("others.csv")));
    model = new Training(HistoryForm.STATEMENTS, SEED).train(samples).model();
  }

  private static Samples read(Path file) {
    HistoryFile.History history = HistoryFile.withOutcomes(file);
    return Samples.of(history.form(), history.rows());
  }

  @Test
  void theModelRanksAndForeseesAccountsItHasNotSeen() {
    Measures measures = Measures.of(model.probabilities(others.histories()), others.defaulted());

    assertThat(measures.auc()).isGreaterThan(0.72);
    assertThat(measures.ece()).isLessThan(0.06);
  }

  @Test
  void aLaterMonthNeverLowersAScoreAndALargerPaymentNeverRaisesIt() {
    for (AccountHistory history : others.histories()) {
      double before = model.probability(history);
      for (int month = 0; month < AccountHistory.MONTHS; month++) {
        double[] status = history.status().clone();
        status[month]++;
        double[] payments = history.payments().clone();
        payments[month] += 20_000;
        assertThat(
                model.probability(
                    AccountHistory.ofStatements(
                        history.limit(), status, history.bills(), history.payments())))
            .isGreaterThanOrEqualTo(before);
        assertThat(
                model.probability(
                    AccountHistory.ofStatements(
                        history.limit(), history.status(), history.bills(), payments)))
            .isLessThanOrEqualTo(before);
      }
    }
  }

  @Test
  void theScoreMovesWithEachFeatureOnlyInItsDirection() {
    List<RiskFeature> features = model.features();
    TreeEnsemble trees = model.trees();
    for (AccountHistory history : others.histories().subList(0, 100))
      for (int feature = 0; feature < features.size(); feature++) {
        float[] row = model.row(history);
        double before = trees.margin(row);
        row[feature] = row[feature] * 1.3f + 1;
        double change = (trees.margin(row) - before) * features.get(feature).direction().sign();
        assertThat(change).as(features.get(feature).title()).isGreaterThanOrEqualTo(-1e-9);
      }
  }

  /** Our own way down the trees against the library's, on whole and on missing values. */
  @Test
  void scoresAndContributionsAreThoseOfXgboost() throws XGBoostError {
    List<RiskFeature> features = model.features();
    float[] rows = others.matrix(features);
    for (int at = 0; at < rows.length; at += 17) rows[at] = Float.NaN;
    DMatrix data =
        new DMatrix(samples.matrix(features), samples.size(), features.size(), Float.NaN);
    data.setLabel(samples.labels());
    Booster booster =
        XGBoost.train(
            data,
            Map.of("objective", "binary:logistic", "max_depth", 5, "nthread", 1, "verbosity", 0),
            60,
            Map.of(),
            null,
            null);
    TreeEnsemble trees = XgboostModel.read(booster.toByteArray("json"));
    DMatrix asked = new DMatrix(rows, others.size(), features.size(), Float.NaN);
    float[][] probabilities = booster.predict(asked);
    float[][] contributions = booster.predictContrib(asked, 0);
    double[] margins = trees.margins(rows, features.size());
    RiskModel ours =
        new RiskModel(
            HistoryForm.STATEMENTS,
            features,
            trees,
            model.calibration(),
            model.scores(),
            model.values());

    for (int row = 0; row < others.size(); row++)
      assertThat(1 / (1 + Math.exp(-margins[row]))).isEqualTo(probabilities[row][0], within(1e-6));
    for (int row = 1; row < 40; row++) {
      float[] one = Arrays.copyOfRange(rows, row * features.size(), (row + 1) * features.size());
      double[] found = ours.contributions(one);
      for (int feature = 0; feature < features.size(); feature++)
        assertThat(found[feature])
            .as(features.get(feature).title())
            .isEqualTo(contributions[row][feature], within(1e-4));
    }
  }

  @Test
  void theSameDataAndSeedGiveTheSameBytes() throws IOException {
    RiskModel again = new Training(HistoryForm.STATEMENTS, SEED).train(samples).model();
    RiskModel other = new Training(HistoryForm.STATEMENTS, SEED + 1).train(samples).model();

    assertThat(ModelFile.bytes(again)).isEqualTo(ModelFile.bytes(model));
    assertThat(ModelFile.bytes(other)).isNotEqualTo(ModelFile.bytes(model));
  }

  @Test
  void whatAPortfolioFileDoesNotSayIsNotLearnedForIt() {
    RiskModel forPortfolio = new Training(HistoryForm.EITHER, SEED).train(samples).model();

    assertThat(forPortfolio.form().isGivenBy(HistoryForm.PORTFOLIO)).isTrue();
    assertThat(forPortfolio.features()).isSubsetOf(RiskFeature.givenBy(HistoryForm.PORTFOLIO));
  }

  @Test
  void aPortfolioIsLearnedFromAndWhatNoAccountSaysIsNotAskedFor() {
    Samples portfolio =
        new Samples(
            HistoryForm.PORTFOLIO,
            samples.histories().stream().map(TrainingTest::inAPortfolio).toList(),
            samples.defaulted());
    Training.Trained trained = new Training(HistoryForm.PORTFOLIO, SEED).train(portfolio);

    assertThat(trained.model().features())
        .contains(RiskFeature.STATUS_M1, RiskFeature.UTILISATION, RiskFeature.ARREARS_SHARE)
        .doesNotContain(RiskFeature.MONTHS_ON_BOOK, RiskFeature.OWED_OF_PRINCIPAL);
    assertThat(Measures.of(trained.unseen(), samples.defaulted()).auc()).isGreaterThan(0.72);
  }

  private static AccountHistory inAPortfolio(AccountHistory card) {
    return AccountHistory.ofPortfolio(
        card.status(),
        card.utilisation(),
        card.balance(),
        Double.NaN,
        card.balance() / 10,
        card.lastPayment(),
        Double.NaN);
  }

  @Test
  void tooFewOutcomesAreRefused() {
    int[] few = new int[60];
    for (int at = 0; at < few.length; at++) few[at] = at;

    assertThatThrownBy(() -> new Training(HistoryForm.STATEMENTS, SEED).train(samples.only(few)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("among 60 accounts");
  }
}
