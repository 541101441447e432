namespace NelmRules.Syntax;

/// <summary>What the grammar can be waiting for, in the words of its readers.</summary>
internal static class Expected
{
    public const string Name = "a name";
    public const string Treatment = "a treatment";
    public const string Advised = "a treatment or a task";
    public const string Endpoint = "an endpoint";
    public const string Fact = "a fact";
    public const string List = "a list of records";
    public const string GroupOrSet = "a group or a set such as `{a, b}`";
    public const string Field = "a field of the list";
    public const string Value = "a value";
    public const string Text = "a text in double quotes";
    public const string Number = "a number";
    public const string Unit = "a unit";
    public const string Version = "a version such as `1.0.0`";
    public const string Condition = "a condition or a value";
    public const string Type = "a type such as `yes/no`, `cm` or `G1 < G2`";
    public const string Verb = "a verb such as `consider`";
    public const string Clause = "a clause";
    public const string NoteKind = "a kind of note";
    public const string Certainty = "a level of certainty";
    public const string Figure = "a figure such as `median 28.0 months`";
    public const string Expectation = "what is expected, such as `consider TREATMENT` or `RULE met`";
    public const string Shallower = "fewer levels";
}
