package dev.leadwright.mcp.wire;

import dev.leadwright.crm.CompanyId;
import dev.leadwright.crm.ContactId;
import dev.leadwright.crm.EmailId;
import dev.leadwright.crm.EmailStatus;
import dev.leadwright.crm.TaskChange;
import dev.leadwright.crm.TaskId;
import java.util.List;
import java.util.Map;

/** Arguments of the tools that do not take a record of the port as it is. */
public final class Arguments {

    public record None() {}

    public record OfContact(ContactId contactId) {}

    public record OfCompany(CompanyId companyId) {}

    public record OfEmailAddress(String email) {}

    public record OfDomains(List<String> domains) {}

    public record OfTask(TaskId taskId) {}

    public record OfTasks(List<TaskId> taskIds) {}

    public record UpsertContact(String email, Map<String, String> properties) {}

    public record CreateContact(Map<String, String> properties) {}

    public record UpdateContact(ContactId contactId, Map<String, String> changes) {}

    public record UpdateCompany(CompanyId companyId, Map<String, String> changes) {}

    public record SetPrimaryCompany(ContactId contactId, CompanyId companyId) {}

    public record UpdateTask(TaskId taskId, TaskChange change) {}

    public record UpdateEmailStatus(EmailId emailId, EmailStatus status) {}

    private Arguments() {}
}
