package dev.leadwright;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {
    @Test
    void roomsUseOnlyWhatTheyMay() {
        ApplicationModules.of(LeadwrightApplication.class).verify();
    }
}
