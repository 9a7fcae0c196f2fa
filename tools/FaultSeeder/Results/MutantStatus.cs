namespace FaultSeeder.Results;

/// <summary>What became of a mutant.</summary>
internal enum MutantStatus
{
    /// <summary>No test failed, in the test projects that were run.</summary>
    Survived,

    /// <summary>A test failed, the tests' process ended early, or they took too long.</summary>
    Killed,

    /// <summary>It is no program, and does not count.</summary>
    DoesNotCompile,

    /// <summary>Its place is gone, and it does not count.</summary>
    NotFound,
}
