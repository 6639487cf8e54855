package dev.leadwright.portal;

import dev.leadwright.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One portal for all tests of a JVM; each test has an empty one of its own records. */
final class PortalFixture implements BeforeEachCallback {

    static final PortalOwner ANNA = new PortalOwner("anna@northwind.example", "Anna", "Berg");
    static final PortalOwner BEN = new PortalOwner("ben@northwind.example", "Ben", "Carter");

    /** Started on first use; it ends with the JVM. */
    private static final class Running {
        static final TestDatabase DATABASE = TestDatabase.create();
        static final Portal PORTAL = Portal.start(options(DATABASE));
    }

    static PortalOptions options(TestDatabase database) {
        return PortalOptions.forDatabase(database.url(), database.user(), database.password(), PortalClient.TOKEN)
                .withOwners(List.of(ANNA, BEN));
    }

    Portal portal() {
        return Running.PORTAL;
    }

    PortalClient client() {
        return new PortalClient(Running.PORTAL.baseUri());
    }

    TestDatabase database() {
        return Running.DATABASE;
    }

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        portal();
        try (var connection = Running.DATABASE.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    truncate portal.object, portal.association, portal.unique_value, portal.subscription_status,
                        portal.unsubscribed_from_all
                    """);
        }
    }
}
