package dev.leadwright.crm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * What holds for every {@link Crm}. A test class implements this interface with {@link #crm()} and {@link #archive} and
 * so runs all of it.
 */
public interface CrmContract extends ContactContract, ConsentContract, CompanyContract, TaskContract, TimelineContract {

    @Test
    default void theAccountHasAnIdAndATimeZone() {
        Account account = crm().getAccount();

        assertThat(account.portalId()).matches("\\d+");
        assertThat(account.timeZone()).isNotNull();
    }

    @Test
    default void ownersHaveNamesAndAddresses() {
        assertThat(crm().listOwners()).isNotEmpty().allSatisfy(owner -> {
            assertThat(owner.name()).isNotBlank();
            assertThat(owner.email()).isPresent();
        });
    }
}
