package humane.benchmarks.policy;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import humane.reminder.contactpolicy.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One expression a rule, parsed and checked once, and its program kept, as the CEL documentation
 * advises. Every rule is asked, as in the others: whoever is refused wants to hear all reasons.
 */
final class CelGate implements Gate {
  private static final List<String> REFUSING =
      List.of(
          "holds.exists(h, h.kind in ['CEASE', 'DISPUTE', 'PROMISE_TO_PAY', 'PLAN_IN_GOOD_STANDING'] && h.forGood && h.from <= now)");

  private static final List<String> DEFERRING =
      List.of(
          "holds.exists(h, h.kind in ['CEASE', 'DISPUTE', 'PROMISE_TO_PAY', 'PLAN_IN_GOOD_STANDING'] && h.from <= now && h.until > now)",
          "purpose != 'PLAN_OFFER' && holds.exists(h, h.kind == 'HARDSHIP_REVIEW' && h.from <= now && h.until > now)",
          "us && (secondOfDay < 28800 || secondOfDay >= 75600)",
          "china && (secondOfDay < 28800 || secondOfDay >= 79200)",
          "india && (secondOfDay < 28800 || secondOfDay >= 68400)",
          "india && history.filter(a, a.outbound && a.at >= today).size() >= 2",
          "india && history.filter(a, a.outbound && a.at > now - 604800).size() >= 5",
          "secondOfDay < 32400 || secondOfDay >= 72000",
          "holiday",
          "us && voice && history.exists(a, a.voice && a.outcome == 'CONVERSATION' && a.account == account && a.at >= week)",
          "us && voice && history.filter(a, a.outbound && a.voice && !(a.outcome in ['BUSY', 'NOT_CONNECTED']) && a.account == account && a.at >= week).size() >= 7",
          "massachusetts && history.filter(a, a.outbound && !(a.outcome in ['BUSY', 'NOT_CONNECTED']) && a.account == account && a.at > now - 604800).size() >= 2",
          "china && voice && history.filter(a, a.outbound && a.voice && a.outcome in ['CONVERSATION', 'CONNECTED'] && a.at >= today).size() >= 3",
          "china && voice && history.filter(a, a.outbound && a.voice && a.outcome in ['NO_ANSWER', 'VOICEMAIL', 'BUSY', 'NOT_CONNECTED'] && a.at >= today).size() >= 6",
          "voice && history.filter(a, a.outbound && a.voice && a.at > now - 2592000).size() >= 10",
          "history.exists(a, a.outbound && a.at > now - 86400)",
          "history.filter(a, a.outbound && a.at > now - 604800).size() >= 3",
          "history.filter(a, a.outbound && a.at > now - 2592000).size() >= 8",
          "!voice && history.exists(a, a.outbound && !a.voice && a.at >= today)",
          "voice && history.exists(a, a.outbound && a.voice && a.at >= today)",
          "voice && history.filter(a, a.outbound && a.voice && a.at > now - 604800).size() >= 2",
          "voice && history.exists(a, a.outbound && a.voice && a.outcome in ['NO_ANSWER', 'VOICEMAIL', 'BUSY', 'NOT_CONNECTED'] && a.at >= today)",
          "history.filter(a, a.outbound && a.outcome != 'CONVERSATION' && a.at > answered).size() >= 6"
              + " && history.exists(a, a.outbound && a.outcome != 'CONVERSATION' && a.at > answered && a.at > now - 5184000)");

  private final Cel cel;
  private final List<CelRuntime.Program> refusing;
  private final List<CelRuntime.Program> deferring;

  CelGate() {
    MapType facts = MapType.create(SimpleType.STRING, SimpleType.DYN);
    cel =
        CelFactory.plannerCelBuilder()
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .addVar("now", SimpleType.INT)
            .addVar("secondOfDay", SimpleType.INT)
            .addVar("today", SimpleType.INT)
            .addVar("week", SimpleType.INT)
            .addVar("answered", SimpleType.INT)
            .addVar("holiday", SimpleType.BOOL)
            .addVar("china", SimpleType.BOOL)
            .addVar("us", SimpleType.BOOL)
            .addVar("india", SimpleType.BOOL)
            .addVar("massachusetts", SimpleType.BOOL)
            .addVar("voice", SimpleType.BOOL)
            .addVar("purpose", SimpleType.STRING)
            .addVar("account", SimpleType.STRING)
            .addVar("history", ListType.create(facts))
            .addVar("holds", ListType.create(facts))
            .setResultType(SimpleType.BOOL)
            .build();
    refusing = REFUSING.stream().map(this::program).toList();
    deferring = DEFERRING.stream().map(this::program).toList();
  }

  private CelRuntime.Program program(String expression) {
    try {
      return cel.createProgram(cel.compile(expression).getAst());
    } catch (CelValidationException | CelEvaluationException broken) {
      throw new IllegalStateException(expression, broken);
    }
  }

  @Override
  public Object prepared(Asked asked) {
    Facts facts = new Facts(asked);
    Map<String, Object> all = new HashMap<>();
    all.put("now", facts.getNow());
    all.put("secondOfDay", (long) facts.getSecondOfDay());
    all.put("today", facts.getToday());
    all.put("week", facts.getWeek());
    all.put("answered", facts.getAnswered());
    all.put("holiday", facts.isHoliday());
    all.put("china", facts.isChina());
    all.put("us", facts.isUs());
    all.put("india", facts.isIndia());
    all.put("massachusetts", facts.isMassachusetts());
    all.put("voice", facts.isVoice());
    all.put("purpose", facts.getPurpose());
    all.put("account", facts.getAccount());
    List<Map<String, Object>> history = new ArrayList<>();
    for (Facts.Attempt attempt : facts.attempts())
      history.add(
          Map.of(
              "at", attempt.getAt(),
              "outbound", attempt.isOutbound(),
              "voice", attempt.isVoice(),
              "outcome", attempt.getOutcome(),
              "account", attempt.getAccount()));
    List<Map<String, Object>> holds = new ArrayList<>();
    for (Facts.Held held : facts.holds())
      holds.add(
          Map.of(
              "kind", held.getKind(),
              "from", held.getFrom(),
              "until", held.getUntil(),
              "forGood", held.isForGood()));
    all.put("history", List.copyOf(history));
    all.put("holds", List.copyOf(holds));
    return all;
  }

  @Override
  public Verdict decide(Object prepared) {
    @SuppressWarnings("unchecked")
    Map<String, Object> facts = (Map<String, Object>) prepared;
    boolean isRefused = objections(refusing, facts) > 0;
    boolean isDeferred = objections(deferring, facts) > 0;
    if (isRefused) return Verdict.REFUSED;
    return isDeferred ? Verdict.DEFERRED : Verdict.CLEARED;
  }

  private static int objections(List<CelRuntime.Program> programs, Map<String, Object> facts) {
    try {
      int objections = 0;
      for (CelRuntime.Program program : programs)
        if (Boolean.TRUE.equals(program.eval(facts))) objections++;
      return objections;
    } catch (CelEvaluationException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
