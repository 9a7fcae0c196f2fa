namespace Notebooks.Language.Completion;

/// <summary>How likely a name is: of two names that fit what was typed equally well, the one with the lower rank is more likely.</summary>
internal enum CandidateRank
{
    /// <summary>A value or a name that only this place asks for: a member of the expected enum, a property to initialize.</summary>
    Expected,

    /// <summary>Local variables, and the variables and functions of the cells.</summary>
    Session,

    /// <summary>The types that the cells have declared.</summary>
    SessionType,

    /// <summary>Names of the parameters of the call around the cursor.</summary>
    Argument,

    /// <summary>Members that the type itself declares.</summary>
    Own,

    /// <summary>Members of its base types.</summary>
    Inherited,

    Extension,

    /// <summary>Functions from a <c>using static</c>.</summary>
    Function,

    Keyword,

    Type,

    Namespace,

    /// <summary>Members of <c>object</c>, which everything has.</summary>
    OfObject,

    Obsolete,
}
