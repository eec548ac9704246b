package fr.procuration.port.memory;

import fr.procuration.port.contract.SmsContract;
import fr.procuration.port.driven.Mailer.Result;
import fr.procuration.port.driven.Sms;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What every sender of texts will promise can be kept. */
final class RecordingSmsTest extends SmsContract {

    private final Map<UUID, List<String>> sent = new LinkedHashMap<>();

    @Override
    protected Sms sms() {
        return (id, number, text) -> {
            if (!number.matches("\\+[1-9]\\d{1,14}") || text.isEmpty() || text.length() > Sms.LONGEST) {
                throw new IllegalArgumentException("number or text: none");
            }
            sent.putIfAbsent(id, List.of(number, text));
            return Result.SENT;
        };
    }

    @Override
    protected List<String> arrived(String number) {
        return sent.values().stream()
                .filter(each -> each.get(0).equals(number))
                .map(each -> each.get(1))
                .toList();
    }
}
