package humane.replymodel.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DetectedLanguageTest {
  private static final DetectedLanguage GATE = new DetectedLanguage();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Perdí mi trabajo el mes pasado y no puedo pagar nada hasta enero",
        "Não consigo pagar agora porque fui demitido no mês passado",
        "Je ne peux pas payer ce mois-ci, je suis tombé malade",
        "Tôi không thể trả tiền bây giờ vì tôi bị ốm",
        "Hindi ko po kaya magbayad ngayon dahil wala akong trabaho",
        "Saya tidak bisa membayar sekarang karena saya kehilangan pekerjaan",
        "मैं अभी भुगतान नहीं कर सकता",
        "لا أستطيع الدفع الآن",
        "Я сейчас не могу заплатить",
        "今は払えません、仕事がありません",
        "지금은 돈을 낼 수 없어요",
        "ฉันจ่ายไม่ได้ตอนนี้"
      })
  void whatWeDoNotReadIsTold(String message) {
    assertThat(GATE.reads(message)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I lost my job last month and cannot pay anything until January",
        "pls dnt txt me agn i told u alrdy",
        "gonnae no dae that, am skint til friday",
        "aiyah now no money lah, next week can or not",
        "STOP",
        "ok gracias",
        "12345",
        "😭",
        "",
        "我失业了，现在还不了钱",
        "我失業咗，而家冇錢還",
        "今天の奶茶好喝",
        "我在 Costco 买东西 please wait"
      })
  void whatWeReadAndWhatIsTooShortToTellPasses(String message) {
    assertThat(GATE.reads(message)).isTrue();
  }
}
