namespace NotebookKernel.Scripting.Language.Completion;

/// <summary>Of two names that fit what was typed equally well, the one of the lower rank is the likelier.</summary>
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

    /// <summary>Functions that a <c>using static</c> has brought.</summary>
    Function,

    Keyword,

    Type,

    Namespace,

    /// <summary>Members that everything has.</summary>
    OfObject,

    Obsolete,
}
