package dev.leadwright.hubspot;

import dev.leadwright.crm.Account;
import dev.leadwright.crm.Owner;
import dev.leadwright.crm.OwnerId;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The portal as a whole and its users. */
final class Accounts {
    private final HubspotHttp http;
    private final AtomicReference<ZoneId> zone;

    /** @param zone where the account's time zone is kept once it is known */
    Accounts(HubspotHttp http, AtomicReference<ZoneId> zone) {
        this.http = http;
        this.zone = zone;
    }

    Account get() {
        Wire.Account answer = http.send(Call.get(Paths.ACCOUNT, "read the account's details"), Wire.Account.class);
        ZoneId timeZone = Optional.ofNullable(answer.timeZone())
                .flatMap(Accounts::parseZone)
                .orElse(ZoneOffset.UTC);
        zone.set(timeZone);
        return new Account(answer.portalId(), timeZone);
    }

    List<Owner> listOwners() {
        List<Owner> owners = new ArrayList<>();
        String page = "";
        boolean more = true;
        while (more) {
            Wire.Owners answer =
                    http.send(Call.get(Paths.OWNERS + "?limit=100" + page, "list the owners"), Wire.Owners.class);
            answer.results().stream().map(Accounts::owner).forEach(owners::add);
            Optional<String> next = Wire.Paging.after(answer.paging()).filter(after -> after.matches("[\\w-]+"));
            more = next.isPresent();
            page = next.map(after -> "&after=" + after).orElse("");
        }
        return List.copyOf(owners);
    }

    private static Owner owner(Wire.Owner owner) {
        Optional<String> email = Optional.ofNullable(owner.email()).filter(text -> !text.isBlank());
        String name = Stream.of(owner.firstName(), owner.lastName())
                .flatMap(Stream::ofNullable)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return new Owner(new OwnerId(owner.id()), email, name.isEmpty() ? email.orElse("owner " + owner.id()) : name);
    }

    private static Optional<ZoneId> parseZone(String name) {
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
