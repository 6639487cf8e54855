/** The link in every mail by which its recipient asks for no more, and the page behind it. */
@ApplicationModule(allowedDependencies = {"crm", "mail", "replies", "dashboard", "doctor"})
@NullMarked
package dev.leadwright.unsubscribe;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
