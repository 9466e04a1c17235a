using System.Text.Json;
using System.Text.Json.Nodes;
using Elevate.Domain.Activities;
using Elevate.Domain.Submissions;

namespace Elevate.Api.Tests.Domain.Submissions;

public sealed class EvidenceJsonTests
{
    public static TheoryData<Evidence, string> Stored => new()
    {
        {
            Samples.Learn with { CertificateHash = Samples.Hash },
            $$"""{"provider":"SPL","course_name":"AI for educators","completed_at":"2025-08-01T09:00:00+00:00","certificate_hash":"{{Samples.Hash}}"}"""
        },
        {
            new ExploreEvidence("Ruang kelas <3 & \"AI\" 😀", new DateOnly(2025, 8, 20), "SMAN 1", ["evidence/u/EXPLORE/1-deadbeef.png"]),
            """{"reflection":"Ruang kelas <3 & \"AI\" 😀","class_date":"2025-08-20","school":"SMAN 1","evidence_files":["evidence/u/EXPLORE/1-deadbeef.png"]}"""
        },
        {
            new AmplifyEvidence(
                2, 3, new DateOnly(2025, 8, 25), "08:00", 90, new SessionLocation(City: "Bandung"), "AI day", ["Budi"],
                ["evidence/u/AMPLIFY/1-deadbeef.pdf"], "A note"),
            """
            {"peers_trained":2,"students_trained":3,"session_date":"2025-08-25","session_start_time":"08:00","duration_minutes":90,
             "location":{"city":"Bandung"},"session_title":"AI day","co_facilitators":["Budi"],
             "attendance_proof_files":["evidence/u/AMPLIFY/1-deadbeef.pdf"],"evidence_note":"A note"}
            """
        },
        { Samples.Present, """{"linkedin_url":"https://www.linkedin.com/posts/sari-1","caption":"My pupils and AI"}""" },
        { new ShineEvidence("Idea", "Summary"), """{"idea_title":"Idea","idea_summary":"Summary"}""" },
    };

    [Theory]
    [MemberData(nameof(Stored))]
    public void Writes_snake_case_and_leaves_out_what_was_not_said(Evidence evidence, string json) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(EvidenceJson.Write(evidence))), EvidenceJson.Write(evidence));

    [Theory]
    [MemberData(nameof(Stored))]
    public void Reads_back_what_it_wrote(Evidence evidence, string json)
    {
        var read = EvidenceJson.Read(evidence.Activity, json);
        Assert.Equal(evidence.GetType(), read.GetType());
        Assert.Equal(EvidenceJson.Write(evidence), EvidenceJson.Write(read));
    }

    [Theory]
    [InlineData(ActivityCode.Shine, """{"idea_title":"Idea"}""")]
    [InlineData(ActivityCode.Shine, """{"idea_title":"Idea","idea_summary":null}""")]
    [InlineData(ActivityCode.Shine, """{"idea_title":"Idea","idea_summary":"s","extra":1}""")]
    [InlineData(ActivityCode.Amplify, """{"peers_trained":2.5,"students_trained":3,"session_date":"2025-08-25"}""")]
    [InlineData(ActivityCode.Learn, """{"provider":0,"course_name":"AI","completed_at":"2025-08-01T09:00:00+00:00"}""")]
    public void Refuses_another_shape(ActivityCode activity, string json) =>
        Assert.Throws<JsonException>(() => EvidenceJson.Read(activity, json));
}
