namespace Notebooks.Language.Completion;

/// <summary>What a name that does not follow a dot can be, according to its position.</summary>
internal enum NamePlace
{
    /// <summary>The name of something new, such as a variable.</summary>
    Declaration,

    /// <summary>The first word of a statement.</summary>
    Statement,

    Expression,

    Type,

    /// <summary>The type after <c>new</c>.</summary>
    NewType,

    /// <summary>The first word of a member of a type.</summary>
    Member,

    /// <summary>After <c>using</c>.</summary>
    Namespace,

    /// <summary>After <c>using static</c> or <c>using X =</c>.</summary>
    NamespaceOrType,

    Attribute,

    /// <summary>After <c>is</c> or <c>case</c>.</summary>
    Pattern,

    /// <summary>Where only <c>case</c> and <c>default</c> can stand.</summary>
    SwitchLabel,
}
