package dev.leadwright.web.extract;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** schema.org's types of organizations, with the industry that a type names; the general ones name none. */
final class SchemaTypes {
    private static final String NO_INDUSTRY = "";
    private static final Map<String, String> TYPES = new HashMap<>();

    static {
        of(
                NO_INDUSTRY,
                "Organization Corporation LocalBusiness ProfessionalService OnlineBusiness EmploymentAgency"
                        + " ProjectOrganization Cooperative Consortium HomeAndConstructionBusiness AutomotiveBusiness SportsOrganization"
                        + " GovernmentOrganization PerformingGroup LibrarySystem WorkersUnion Project FundingScheme ResearchOrganization"
                        + " EntertainmentBusiness HealthAndBeautyBusiness SportsActivityLocation");
        of("Non-Profit", "NGO");
        of(
                "Retail",
                "Store OnlineStore ClothingStore BookStore FurnitureStore ElectronicsStore GroceryStore JewelryStore"
                        + " ShoeStore HardwareStore GardenStore ToyStore BikeStore SportingGoodsStore DepartmentStore Florist"
                        + " ConvenienceStore HomeGoodsStore LiquorStore ComputerStore MobilePhoneStore PetStore WholesaleStore");
        of(
                "Hospitality",
                "Restaurant FoodEstablishment CafeOrCoffeeShop BarOrPub Hotel Hostel LodgingBusiness Resort Motel"
                        + " BedAndBreakfast FastFoodRestaurant Campground");
        of(
                "Healthcare",
                "MedicalOrganization Hospital Dentist Physician MedicalClinic MedicalBusiness Pharmacy Optician"
                        + " VeterinaryCare Physiotherapy DiagnosticLab");
        of("Legal Services", "LegalService Attorney Notary");
        of("Banking", "BankOrCreditUnion");
        of("Financial Services", "FinancialService AccountingService");
        of("Insurance", "InsuranceAgency");
        of(
                "Education",
                "EducationalOrganization CollegeOrUniversity School HighSchool ElementarySchool MiddleSchool"
                        + " Preschool");
        of("Real Estate", "RealEstateAgent");
        of("Construction", "GeneralContractor RoofingContractor Electrician Plumber HVACBusiness HousePainter");
        of("Logistics", "MovingCompany");
        of("Media", "NewsMediaOrganization");
        of("Aviation", "Airline");
        of("Agriculture", "Winery");
    }

    private SchemaTypes() {}

    static boolean isOrganization(String type) {
        return TYPES.containsKey(type);
    }

    static Optional<String> industry(String type) {
        return Optional.ofNullable(TYPES.get(type)).filter(industry -> !industry.isEmpty());
    }

    private static void of(String industry, String types) {
        Arrays.stream(types.split(" ", -1)).forEach(type -> TYPES.put(type, industry));
    }
}
