namespace FaultSeeder.Mutants;

/// <summary>What a mutant changes.</summary>
internal enum MutationOperator
{
    /// <summary>A comparison is turned round: <c>&lt;</c> becomes <c>&lt;=</c>, <c>==</c> becomes <c>!=</c>.</summary>
    Comparison,

    /// <summary>A number is one more or one less.</summary>
    Constant,

    /// <summary>The body of an <c>if</c> never runs.</summary>
    Branch,

    /// <summary>A call whose value nobody uses is left out.</summary>
    Call,
}
