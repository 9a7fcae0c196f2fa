namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Hands this tensor to the scope around the one that holds it; without one, lets it go.</summary>
        public Tensor MoveToOuterDisposeScope()
        {
            OwningScope?.MoveToOuter(this);
            return this;
        }

        /// <summary>No scope will dispose this tensor.</summary>
        public Tensor DetachFromDisposeScope()
        {
            OwningScope?.Detach(this);
            return this;
        }

        /// <summary>Hands this tensor to another scope, or to the one that holds another tensor; null lets it go.</summary>
        public Tensor MoveToOtherDisposeScope(Tensor other) => MoveToOtherDisposeScope(other.OwningScope);

        /// <inheritdoc cref="MoveToOtherDisposeScope(Tensor)"/>
        public Tensor MoveToOtherDisposeScope(DisposeScope? other)
        {
            if (OwningScope is { } scope)
                scope.MoveToOther(other, this);
            else
                other?.Attach(this);
            return this;
        }
    }
}
