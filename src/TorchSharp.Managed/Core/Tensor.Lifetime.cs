namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>
        /// Moves this tensor to the scope that encloses its current dispose scope; without an enclosing scope, detaches it from all scopes.
        /// </summary>
        public Tensor MoveToOuterDisposeScope()
        {
            OwningScope?.MoveToOuter(this);
            return this;
        }

        /// <summary>Removes this tensor from its dispose scope, so that no scope disposes it.</summary>
        public Tensor DetachFromDisposeScope()
        {
            OwningScope?.Detach(this);
            return this;
        }

        /// <summary>Moves this tensor to another scope, or to the scope of another tensor; null removes it from all scopes.</summary>
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
